@NullMarked
package pl.krakow.centra.local.launcher;

import org.jspecify.annotations.NullMarked;
