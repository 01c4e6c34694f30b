package org.packdesk.printing.raster;

/// What became of a document that is no PDF and may be a picture.
public sealed interface OpenedPicture permits PictureFile, PdfDefect {}
