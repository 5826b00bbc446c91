/** Whom the centre serves: found, registered, verified, merged. */
@NullMarked
package pl.krakow.centra.sites.staff.beneficiaries;

import org.jspecify.annotations.NullMarked;
