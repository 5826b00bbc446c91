@NullMarked
package pl.krakow.centra.events.programme.domain;

import org.jspecify.annotations.NullMarked;
