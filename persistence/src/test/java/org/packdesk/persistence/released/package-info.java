/// What earlier versions wrote and promised: their contract, their fact schemas and their journals are kept as files, and today's are
/// held against them. A change that would leave a released station or central behind fails the build with the reason.
@NullMarked
package org.packdesk.persistence.released;

import org.jspecify.annotations.NullMarked;
