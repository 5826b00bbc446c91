@NullMarked
package pl.krakow.centra.events.mentoring.domain;

import org.jspecify.annotations.NullMarked;
