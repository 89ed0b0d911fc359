"""Sayso: on whose say-so?"""
