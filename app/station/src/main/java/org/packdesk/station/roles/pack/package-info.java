/// A pack desk as the engine sees it, with the pages of its labels and of its memory: the only place where the rules of packing, the
/// store, the devices and central's labels meet. Knows no other role; the problem desk lets it work on labels and papers. Rules run on the
/// thread `station`, effects on `printing` and on virtual threads.
@NullMarked
package org.packdesk.station.roles.pack;

import org.jspecify.annotations.NullMarked;
