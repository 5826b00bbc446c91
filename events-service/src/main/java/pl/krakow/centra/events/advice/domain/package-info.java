/** Advisers, their duties and appointments, and what decides that nobody is promised the same time twice. */
@NullMarked
package pl.krakow.centra.events.advice.domain;

import org.jspecify.annotations.NullMarked;
