@NullMarked
package pl.krakow.centra.kit.web;

import org.jspecify.annotations.NullMarked;
