package org.packdesk.persistence.facts;

import java.util.List;

/// An opened parcel was gone through unit by unit.
///
/// @param contents what is in it from now on
public record ContentsChecked(String caseId, String orderId, int parcelNo,
    List<OrderContent.Share> contents) implements Fact {
  public ContentsChecked {
    contents = List.copyOf(contents);
  }

  @Override
  public Subjects subjects() {
    return Subjects.parcel(orderId, parcelNo);
  }
}
