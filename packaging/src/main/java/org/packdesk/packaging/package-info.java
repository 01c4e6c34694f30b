/// How the program is packed and proved; for now tests of the built program, started as a user starts it: processes, files, exit
/// statuses. They know the program's classes only to read what it left behind.
@NullMarked
package org.packdesk.packaging;

import org.jspecify.annotations.NullMarked;
