package org.packdesk.central.http;

import io.helidon.webserver.http.ServerRequest;

/// One call of the contract. May block its thread.
@FunctionalInterface
interface Call {
  /// @throws org.packdesk.central.json.BadJsonException when the request cannot be used, in plain words
  Answer answer(ServerRequest request) throws InterruptedException;
}
