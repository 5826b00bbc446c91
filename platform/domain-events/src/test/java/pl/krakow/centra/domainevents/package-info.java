@NullMarked
package pl.krakow.centra.domainevents;

import org.jspecify.annotations.NullMarked;
