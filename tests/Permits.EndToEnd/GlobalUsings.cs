global using FluentAssertions;
global using Xunit;
global using Permits.Tests;
