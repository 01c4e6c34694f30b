package org.packdesk.printing.document;

/// The customs declaration CN 23 of the Universal Postal Union.
///
/// @param remarks quarantine, licence, certificate and invoice numbers ...; may be empty
/// @param postage charges with their currency
public record CustomsForm(Consignment consignment, Category category, String remarks, String postage, String date)
    implements
      Document {
  public enum Category {
    GIFT,
    DOCUMENTS,
    SALE_OF_GOODS,
    COMMERCIAL_SAMPLE,
    RETURNED_GOODS,
    OTHER
  }
}
