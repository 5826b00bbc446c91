/** What is around every page of a centre's staff: where everything is, keys, and whether it is alive. */
@NullMarked
package pl.krakow.centra.sites.staff.shell;

import org.jspecify.annotations.NullMarked;
