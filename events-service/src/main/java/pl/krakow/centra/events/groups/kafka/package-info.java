/** What happens in groups, in the published language. */
@NullMarked
package pl.krakow.centra.events.groups.kafka;

import org.jspecify.annotations.NullMarked;
