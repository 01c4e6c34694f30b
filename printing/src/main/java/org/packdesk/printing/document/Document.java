package org.packdesk.printing.document;

/// A paper of our own. All text is ready to print: amounts, weights and dates come formatted.
public sealed interface Document
    permits PackingSlip, CustomsForm, CommercialInvoice, CageLabel, PlateSheet, ToteCard, LocationCard,
    BadgeCard, CommandCard, WeighingRecord {}
