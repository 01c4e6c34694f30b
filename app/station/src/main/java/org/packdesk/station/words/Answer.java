package org.packdesk.station.words;

/// An answer to a question on the screen. @param code the command barcode (`PDKX…`) that gives it; shown beside it as Code 128
public record Answer(Words words, String code) {}
