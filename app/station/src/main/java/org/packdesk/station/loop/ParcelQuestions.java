package org.packdesk.station.loop;

import org.packdesk.persistence.central.CentralApi;

/// Questions about barcodes that are not in the local copy. Any thread.
public interface ParcelQuestions extends AutoCloseable {
  /// Returns at once; the answer comes as [StationInput.ParcelTold]. After a close it may never come.
  void ask(String barcode);

  @Override
  void close();

  /// Central is asked: on threads of their own and for few at a time, so that neither a belt nor a desk waits for it.
  static ParcelQuestions to(CentralApi central, Outcomes outcomes) {
    return new CentralQuestions(central, outcomes);
  }
}
