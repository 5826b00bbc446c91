@NullMarked
package pl.krakow.centra.events.advice.domain;

import org.jspecify.annotations.NullMarked;
