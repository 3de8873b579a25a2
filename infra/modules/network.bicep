// A network of the bot's own: one subnet for the container app, one for the record's private endpoint.

@description('What the names begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags for every resource.')
param tags object

@description('The address range: a /26 or larger.')
param range string

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${name}-network'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [range] }
    subnets: [
      {
        name: 'app'
        properties: {
          // Container Apps want 32 addresses at least.
          addressPrefix: cidrSubnet(range, 27, 0)
          delegations: [
            {
              name: 'container-apps'
              properties: { serviceName: 'Microsoft.App/environments' }
            }
          ]
        }
      }
      {
        name: 'record'
        properties: { addressPrefix: cidrSubnet(range, 27, 1) }
      }
    ]
  }
}

// The record's ordinary name then leads to its private address.
resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: 'privatelink.documents.azure.com'
  location: 'global'
  tags: tags
}

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: '${name}-network'
  location: 'global'
  properties: {
    virtualNetwork: { id: network.id }
    registrationEnabled: false
  }
}

@description('The subnet of the container app.')
output appSubnetId string = '${network.id}/subnets/app'

@description('The subnet of the private endpoint.')
output endpointSubnetId string = '${network.id}/subnets/record'

@description('The private DNS zone.')
output dnsZoneId string = zone.id
