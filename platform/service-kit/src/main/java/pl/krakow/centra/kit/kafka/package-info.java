/** The topics exist before anybody listens to them. */
@NullMarked
package pl.krakow.centra.kit.kafka;

import org.jspecify.annotations.NullMarked;
