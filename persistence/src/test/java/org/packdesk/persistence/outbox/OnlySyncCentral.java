package org.packdesk.persistence.outbox;

import org.packdesk.persistence.central.CentralApi;
import org.packdesk.persistence.central.ClaimAnswer;
import org.packdesk.persistence.central.LabelAnswer;
import org.packdesk.persistence.central.LabelWish;
import org.packdesk.persistence.central.ParcelAnswer;

/// Of the contract only what the sync calls.
abstract class OnlySyncCentral implements CentralApi {

  @Override
  public final ClaimAnswer claim(String orderId) {
    throw new UnsupportedOperationException("the sync claims nothing");
  }

  @Override
  public final ClaimAnswer renew(String orderId, long token) {
    throw new UnsupportedOperationException("the sync claims nothing");
  }

  @Override
  public final boolean release(String orderId, long token) {
    throw new UnsupportedOperationException("the sync claims nothing");
  }

  @Override
  public final LabelAnswer purchaseLabel(LabelWish wish) {
    throw new UnsupportedOperationException("the sync buys nothing");
  }

  @Override
  public final LabelAnswer labelByKey(String key) {
    throw new UnsupportedOperationException("the sync buys nothing");
  }

  @Override
  public final LabelAnswer voidLabel(String labelId, String idempotencyKey, String reason) {
    throw new UnsupportedOperationException("the sync voids nothing");
  }

  @Override
  public final ParcelAnswer parcelByBarcode(String barcode) {
    throw new UnsupportedOperationException("the sync asks for no parcel");
  }
}
