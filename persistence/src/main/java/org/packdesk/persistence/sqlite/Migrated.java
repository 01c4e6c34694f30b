package org.packdesk.persistence.sqlite;

/// A file that was there was brought from one version of its tables to another.
public record Migrated(String from, String to) {}
