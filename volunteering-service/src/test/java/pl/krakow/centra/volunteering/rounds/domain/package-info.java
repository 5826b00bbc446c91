@NullMarked
package pl.krakow.centra.volunteering.rounds.domain;

import org.jspecify.annotations.NullMarked;
