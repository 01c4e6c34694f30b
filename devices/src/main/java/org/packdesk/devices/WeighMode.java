package org.packdesk.devices;

/// What a weight stands for; many protocols do not say.
public enum WeighMode {
  NET, GROSS, UNSTATED
}
