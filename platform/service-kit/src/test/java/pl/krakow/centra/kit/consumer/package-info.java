@NullMarked
package pl.krakow.centra.kit.consumer;

import org.jspecify.annotations.NullMarked;
