package org.packdesk.central.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncoding;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Lets stations send their facts as gzip, and packs long answers for those who take it.
final class GzipBodies implements ContentEncoding {
  static boolean isTakenBy(ServerRequest request) {
    return request.headers().values(HeaderNames.ACCEPT_ENCODING).stream().flatMap(line -> Stream.of(line.split(",", -1)))
        .map(String::strip).anyMatch(encoding -> encoding.matches("(?i)gzip(;\\s*q=(1|0?\\.0*[1-9]).*)?"));
  }

  static byte[] pack(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  @Override
  public Set<String> ids() {
    return Set.of("gzip");
  }

  @Override
  public boolean supportsEncoding() {
    return false;
  }

  @Override
  public boolean supportsDecoding() {
    return true;
  }

  @Override
  public ContentDecoder decoder() {
    return packed -> {
      try {
        return new GZIPInputStream(packed);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  @Override
  public ContentEncoder encoder() {
    return ContentEncoder.NO_OP;
  }

  @Override
  public String name() {
    return "gzip";
  }

  @Override
  public String type() {
    return "gzip";
  }
}
