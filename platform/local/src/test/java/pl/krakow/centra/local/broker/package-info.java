@NullMarked
package pl.krakow.centra.local.broker;

import org.jspecify.annotations.NullMarked;
