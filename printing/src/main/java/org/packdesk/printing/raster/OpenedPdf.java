package org.packdesk.printing.raster;

/// What became of a document that says it is a PDF.
public sealed interface OpenedPdf permits PdfLabel, PdfDefect {}
