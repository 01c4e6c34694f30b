package org.packdesk.printing.document;

/// The size of a credit card, for a person.
///
/// @param role `Packer`
/// @param site may be empty
public record BadgeCard(String code, String name, String role, String site) implements Document {}
