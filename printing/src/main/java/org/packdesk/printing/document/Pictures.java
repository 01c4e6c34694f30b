package org.packdesk.printing.document;

import java.util.Optional;

/// The pictures beside a template.
interface Pictures {
  /// @return the bytes of the PNG or JPEG of this plain file name
  Optional<byte[]> named(String file);
}
