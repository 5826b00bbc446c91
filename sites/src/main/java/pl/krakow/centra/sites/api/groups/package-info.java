/** Working groups as the staff of a centre see them: members, meetings, what was written down and decided. */
@NullMarked
package pl.krakow.centra.sites.api.groups;

import org.jspecify.annotations.NullMarked;
