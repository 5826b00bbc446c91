/** Working groups of a centre: who belongs to them, when they meet, what they write down and decide. */
@NullMarked
package pl.krakow.centra.sites.staff.groups;

import org.jspecify.annotations.NullMarked;
