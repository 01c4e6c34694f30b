package org.packdesk.central.carrier;

/// The carrier did not answer. What it did, only asking by reference can tell.
public final class NoAnswerException extends Exception {
  public NoAnswerException(String words) {
    super(words);
  }
}
