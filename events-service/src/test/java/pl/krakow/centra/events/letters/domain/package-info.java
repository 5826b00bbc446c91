@NullMarked
package pl.krakow.centra.events.letters.domain;

import org.jspecify.annotations.NullMarked;
