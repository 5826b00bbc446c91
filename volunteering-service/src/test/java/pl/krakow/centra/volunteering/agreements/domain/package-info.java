@NullMarked
package pl.krakow.centra.volunteering.agreements.domain;

import org.jspecify.annotations.NullMarked;
