/** The rules of matching, as pure functions of what is known. */
@NullMarked
package pl.krakow.centra.volunteering.matching.domain;

import org.jspecify.annotations.NullMarked;
