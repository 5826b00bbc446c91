@NullMarked
package pl.krakow.centra.kit.outbox;

import org.jspecify.annotations.NullMarked;
