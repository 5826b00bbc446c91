/** Finds what somebody at the desk is asked about: whose it is, when and where. */
@NullMarked
package pl.krakow.centra.sites.staff.search;

import org.jspecify.annotations.NullMarked;
