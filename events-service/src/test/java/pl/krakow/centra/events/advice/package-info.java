@NullMarked
package pl.krakow.centra.events.advice;

import org.jspecify.annotations.NullMarked;
