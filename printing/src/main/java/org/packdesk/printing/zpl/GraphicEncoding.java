package org.packdesk.printing.zpl;

import java.util.Arrays;

/// How the dots of a label are written into `^GF`.
public enum GraphicEncoding {
  /// Hexadecimal digits with counts; every ZPL printer reads it.
  RUN_LENGTH("acs"),
  /// Plain hexadecimal digits: large, and the simplest.
  HEX("hex"),
  /// Deflated, base64, with a check figure: the smallest; newer printers only.
  Z64("z64");

  private final String word;

  GraphicEncoding(String word) {
    this.word = word;
  }

  /// As configurations and commands say it.
  public String word() {
    return word;
  }

  /// @throws IllegalArgumentException when no encoding is called so
  public static GraphicEncoding of(String word) {
    return Arrays.stream(values()).filter(encoding -> encoding.word.equals(word)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no encoding is called " + word));
  }
}
