/** A centre's programme and who takes part in it, as its staff plan and run it. */
@NullMarked
package pl.krakow.centra.sites.api.programme;

import org.jspecify.annotations.NullMarked;
