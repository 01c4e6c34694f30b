package org.packdesk.printing.document;

/// 4×6 in, for a cage or pallet on its way to a carrier.
///
/// @param sscc 18 digits, the last of them the right check digit, which is not checked here; printed as GS1-128 `(00)`
/// @param contents `126 parcels · 418.5 kg`
public record CageLabel(String sscc, Address recipient, String carrier, String service, String departure, String contents)
    implements
      Document {}
