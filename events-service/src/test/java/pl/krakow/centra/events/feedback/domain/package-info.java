@NullMarked
package pl.krakow.centra.events.feedback.domain;

import org.jspecify.annotations.NullMarked;
