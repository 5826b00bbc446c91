/** The pages of a centre's staff: today, requests and decisions. */
@NullMarked
package pl.krakow.centra.sites.staff;

import org.jspecify.annotations.NullMarked;
