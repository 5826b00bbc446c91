/** Whether a service can do its work, found out cheaply. */
@NullMarked
package pl.krakow.centra.kit.health;

import org.jspecify.annotations.NullMarked;
