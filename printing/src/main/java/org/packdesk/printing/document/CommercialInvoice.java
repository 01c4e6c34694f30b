package org.packdesk.printing.document;

/// The invoice that goes with a parcel to customs.
///
/// @param brand the folder of the client's templates
/// @param terms of delivery, `DAP Incoterms 2020`
/// @param reason of export, `Sale`
public record CommercialInvoice(String brand, Consignment consignment, String number, String date, String terms, String reason)
    implements
      Document {}
