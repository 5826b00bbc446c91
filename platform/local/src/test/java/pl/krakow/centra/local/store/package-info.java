@NullMarked
package pl.krakow.centra.local.store;

import org.jspecify.annotations.NullMarked;
