package org.packdesk.printing.document;

/// @param file as a site engineer knows it, relative to the folder of templates
record TemplateSource(String file, String text) {}
