@NullMarked
package pl.krakow.centra.volunteering.matching.domain;

import org.jspecify.annotations.NullMarked;
