/** Working groups over HTTP. */
@NullMarked
package pl.krakow.centra.events.groups.http;

import org.jspecify.annotations.NullMarked;
