@NullMarked
package pl.krakow.centra.sites.staff.deciding;

import org.jspecify.annotations.NullMarked;
