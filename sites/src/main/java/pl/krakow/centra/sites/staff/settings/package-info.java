/** What a centre lends and by which rules: rooms, equipment, hours, closures, lending rules, seasons. */
@NullMarked
package pl.krakow.centra.sites.staff.settings;

import org.jspecify.annotations.NullMarked;
