@NullMarked
package pl.krakow.centra.volunteering.organisations.domain;

import org.jspecify.annotations.NullMarked;
